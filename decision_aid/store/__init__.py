"""Keeping visits: the port every store answers, and the encrypted file that is the default one."""
