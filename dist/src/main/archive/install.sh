#!/bin/sh
# Installs tdd from the unpacked archive that this file lies in; needs no root.
#
#   ./install.sh [--prefix DIR] [--slim]     default prefix: ~/.local
#
# --slim leaves out the native libraries of other platforms. PREFIX/lib/tdd/installed lists what was
# made; PREFIX/lib/tdd/uninstall.sh takes it away again. An earlier installation is replaced.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
home=lib/tdd
prefix=
slim=

fail() {
  echo "install.sh: $*" >&2
  exit "${code:-1}"
}

usage() {
  sed -n 's/^# \{0,1\}//p' "$0" | sed '1,/^$/d' | sed '/^$/,$d'
}

while [ $# -gt 0 ]; do
  case $1 in
    --prefix) prefix=${2:?"install.sh: --prefix takes a directory"} && shift ;;
    --prefix=*) prefix=${1#--prefix=} ;;
    --slim) slim=1 ;;
    -h | --help) usage && exit 0 ;;
    *) code=2 && fail "unknown option $1; see --help" ;;
  esac
  shift
done
prefix=${prefix:-${HOME:?"set HOME or give --prefix"}/.local}
case $prefix in /*) ;; *) prefix=$PWD/$prefix ;; esac

# Paths of files, relative to the archive; what the launcher made there is none of it.
files() {
  (cd "$here" && find . -type f ! -path './lib/launcher-*' ! -name install.sh | sed 's|^\./||')
}

# What is found on the usual paths; each points to the same path under PREFIX/lib/tdd.
links() {
  files | grep -E '^(bin|share)/'
}

parents() {
  while read -r path; do
    while [ "$path" != "${path%/*}" ]; do
      path=${path%/*}
      echo "$path"
    done
  done | sort -u
}

missing() {
  while read -r directory; do
    [ -d "$prefix/$directory" ] || echo "d $directory"
  done
}

ours() { # ours <path>: it is free, or a link that an installation made
  case $(readlink "$prefix/$1" 2>/dev/null) in
    *"$home/$1") return 0 ;;
    *) [ ! -e "$prefix/$1" ] && [ ! -L "$prefix/$1" ] ;;
  esac
}

plan() {
  [ -d "$prefix" ] || echo "d ."
  { files | sed "s|^|$home/|" && links; } | parents | missing
  files | sed "s|^|f $home/|"
  echo "f $home/installed"
  links | sed 's|^|l |'
}

place() {
  files | while read -r path; do
    cp -p "$here/$path" "$prefix/$home/$path"
  done
  links | while read -r path; do
    up=$(dirname "$path" | sed 's|[^/][^/]*|..|g')
    ln -sf "$up/$home/$path" "$prefix/$path"
  done
}

links | while read -r path; do
  ours "$path" || fail "$prefix/$path is something else; move it away or choose another --prefix"
done
if [ -f "$prefix/$home/installed" ]; then
  sh "$prefix/$home/uninstall.sh" --quiet
elif [ -e "$prefix/$home" ]; then
  fail "$prefix/$home was not made by this script; move it away or choose another --prefix"
fi

planned=$(plan)
mkdir -p "$prefix"
printf '%s\n' "$planned" | sed -n 's/^d //p' | while read -r directory; do
  mkdir -p "$prefix/$directory"
done
printf '%s\n' "$planned" >"$prefix/$home/installed"
place
if [ -n "$slim" ]; then
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" "$prefix/$home/lib/Slim.java" "$prefix/$home/lib"
fi

# The first start also makes the archive that all later ones are quicker by.
"$prefix/bin/tdd" --version || echo "install.sh: tdd is in place but does not start yet, see above" >&2
echo "installed: $prefix/bin/tdd; to remove it: $prefix/$home/uninstall.sh"
case :$PATH: in
  *":$prefix/bin:"*) ;;
  *) echo "note: $prefix/bin is not on your PATH" ;;
esac
