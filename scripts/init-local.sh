#!/bin/sh
# Makes the project of this directory ready, with hooks, and asks nothing:
#
#   scripts/init-local.sh [OPTIONS OF tdd init]
exec "$(dirname "$0")/tdd" init --yes --hook "$@"
