#!/bin/sh
# Measures every group of benchmarks and prints the table of performance.md, "The algorithms against
# their peers". Needs a quiet machine and about 25 minutes; an interrupted run goes on where it was.
#
# usage: src/docs/peers.sh [FOLDER [OUT]]
#   FOLDER  where Heddle is: visualizer/target/heddle after ./mvnw -q package -DskipTests
#   OUT     where the results are kept, a file for each group: target/peers
set -e
heddle=${1:-visualizer/target/heddle}
out=${2:-target/peers}
mkdir -p "$out"
files=
for group in stack queue ring set map counter thread-pool work-stealing irregular-tasks \
  read-write-50 read-write-90 read-write-99 transfer sorted-list; do
  more=
  case $group in
    queue) more="--implementations MichaelScottQueue,HazardMichaelScottQueue,BoundedMpmcQueue,ConcurrentLinkedQueue,MpmcArrayQueue,ArrayBlockingQueue" ;;
    counter) more="--implementations FetchAddCounter,CasLoopCounter,StripedCounter,AtomicLong,LongAdder" ;;
  esac
  if [ ! -e "$out/$group.json" ]; then
    "$heddle/bin/heddle" bench $group $more --threads 1,2,4 --forks 2 --warmup 3x500ms --measure 4x500ms \
      --quiet --state "$out/$group.state" --json "$out/$group.json" >"$out/$group.txt"
  fi
  files=$files,$out/$group.json
done
"$heddle/bin/heddle" bench --peers "${files#,}"
