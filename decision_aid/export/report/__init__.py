"""A whole pack as one page for a clinical reviewer: every figure as printed and as shown, and what is missing."""

from decision_aid.export.report.front import page as page
