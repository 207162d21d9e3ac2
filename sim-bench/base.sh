#!/usr/bin/env bash
# Builds the runnable jar of another commit in a worktree that is removed again, keeps the jar, and prints where it is.
# Usage: base.sh COMMIT
set -euo pipefail

root=$(git -C "$(dirname -- "$0")" rev-parse --show-toplevel)
commit=$(git -C "$root" rev-parse --verify "$1^{commit}")
jar=$root/target/base/$commit.jar
if [ ! -f "$jar" ]; then
  tree=$(mktemp -d)
  trap 'git -C "$root" worktree remove --force "$tree"' EXIT
  git -C "$root" worktree add --quiet --detach "$tree" "$commit" >&2
  (cd "$tree" && mvn -B -ntp -q -Dquick -pl sim-scenarios -am package) >&2
  mkdir -p "$root/target/base"
  cp "$tree/sim-scenarios/target/quick/rainforest.jar" "$jar"
fi
echo "$jar"
