@echo off
rem The one front door on Windows: sets up what is missing, then does what was asked. "run help" lists it.
rem Needs only Python 3.11 to 3.14. A set-up that was interrupted is made again by the next call.
setlocal
cd /d "%~dp0"
set python=.venv\Scripts\python.exe
set ready=.venv\ready.lock
set PYTHONHOME=
set PYTHONPATH=
set PYTHONDONTWRITEBYTECODE=

if "%~1"=="help" goto usage
if "%~1"=="" goto known
for %%c in (demo test check shots bench pack catalogues) do if "%~1"=="%%c" goto known
echo run does not know "%~1". It knows:
call :usage
exit /b 2

:known
if not exist %python% goto make
fc /b requirements.lock %ready% >nul 2>nul || goto make
goto act

:make
echo Setting up. The first time this fetches about 200 MB; later calls start at once.
set base=
for %%v in (3.14 3.13 3.12 3.11) do if not defined base py -%%v -c "import ensurepip, venv" >nul 2>nul && set base=py -%%v
if not defined base (
    echo Side by Side needs Python 3.11 to 3.14 with its py launcher. Install it, then type run again.
    exit /b 1
)
%base% -m venv --clear .venv || exit /b 1
%python% -m pip install -q --disable-pip-version-check --no-input --compile --only-binary :all: --require-hashes -r requirements.lock
if errorlevel 1 (
    echo The parts Side by Side is made of could not be fetched. Check the network, then type run again.
    exit /b 1
)
%python% -c "import PySide6.QtWidgets" || exit /b 1
copy /b /y requirements.lock %ready% >nul || exit /b 1

:act
if "%~1"=="" (%python% main.py & goto done)
if "%~1"=="demo" (%python% main.py --demo & goto done)
if "%~1"=="test" goto test
if "%~1"=="check" goto check
if "%~1"=="catalogues" (%python% packaging\catalogues.py update & goto done)
if "%~1"=="bench" (%python% -m tests.bench %2 %3 %4 & goto done)
%python% -m decision_aid.cli %*
:done
exit /b %errorlevel%

:test
if not "%~2"=="" if not "%~2"=="--full" goto some
set failed=0
echo Everything but the interface, with Qt out of reach:
%python% -m pytest -p no:pytest-qt -p tests.without_qt tests --ignore=tests/ui %2 || set failed=1
echo The interface:
%python% -m pytest tests/ui %2 || set failed=1
exit /b %failed%

:some
%python% -m pytest %2 %3 %4 %5 %6 %7 %8 %9
exit /b %errorlevel%

:check
set failed=0
%python% -m ruff check . || set failed=1
%python% -m ruff format --check . || set failed=1
%python% -m mypy || set failed=1
%python% -c "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())" --no-logo || set failed=1
%python% -m decision_aid.cli pack check || set failed=1
%python% packaging\catalogues.py check || set failed=1
exit /b %failed%

:usage
echo run                   open Side by Side
echo run demo              open it with an example visit, kept in memory only
echo run test [--full]     run all the tests; --full adds the long forms; other words go to pytest
echo run check             style, types, imports, the content pack, the Spanish words
echo run shots DIR         a picture of every screen, in DIR
echo run bench [--json]    how long things take and what they hold, beside their bounds
echo run pack check        check the content pack (run pack compile makes what the app reads)
echo run pack report       one page with every figure of the pack, for a reviewer
echo run pack sign --by N  sign the pack for this site
echo run pack diff A B     what changed from one version of a pack to another
echo run catalogues        collect the words of the interface for translation
echo run help              this list
exit /b 0
