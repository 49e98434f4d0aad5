#!/bin/sh
# Removes what install.sh made, and nothing else; the pattern store and the settings stay.
#
#   PREFIX/lib/tdd/uninstall.sh [--quiet]
#   ./uninstall.sh [--prefix DIR]            from the unpacked archive; default prefix: ~/.local
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
home=lib/tdd
quiet=
prefix=
while [ $# -gt 0 ]; do
  case $1 in
    --prefix) prefix=${2:?"uninstall.sh: --prefix takes a directory"} && shift ;;
    --prefix=*) prefix=${1#--prefix=} ;;
    --quiet) quiet=1 ;;
    *)
      echo "usage: uninstall.sh [--prefix DIR] [--quiet]" >&2
      exit 2
      ;;
  esac
  shift
done
if [ -z "$prefix" ] && [ -f "$here/installed" ]; then
  prefix=${here%/"$home"}
fi
prefix=${prefix:-${HOME:?"set HOME or give --prefix"}/.local}
case $prefix in /*) ;; *) prefix=$PWD/$prefix ;; esac
[ -f "$prefix/$home/installed" ] || {
  echo "uninstall.sh: nothing is installed in $prefix" >&2
  exit 1
}

cd "$prefix"
installed=$(cat "$home/installed")
listed() { # listed <kind>: paths of directories, files or links
  printf '%s\n' "$installed" | sed -n "s/^$1 //p"
}

listed l | while read -r path; do
  case $(readlink "$path" 2>/dev/null) in *"$home/$path") rm -f "$path" ;; esac
done
listed f | while read -r path; do
  rm -f "$path"
done
rm -rf "$home"/lib/launcher-*
cd /
listed d | sort -r | while read -r directory; do
  rmdir "$prefix/${directory#.}" 2>/dev/null || :
done
[ -n "$quiet" ] || echo "removed tdd from $prefix; your pattern store and settings are where they were"
