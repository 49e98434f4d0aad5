#!/bin/sh
# Searches the pattern store of this machine; nothing leaves it:
#
#   scripts/query-local.sh "pad a string on the left" [OPTIONS OF tdd search]
exec "$(dirname "$0")/tdd" search "$@"
