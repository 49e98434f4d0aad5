#!/bin/sh
# Fills the pattern store from sources; without arguments from the project of this directory:
#
#   scripts/index-code.sh [SOURCE ...]      what tdd index takes
[ $# -gt 0 ] || set -- .
exec "$(dirname "$0")/tdd" index "$@"
