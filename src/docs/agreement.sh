#!/bin/sh
# Measures three stacks by heddle bench and by plain JMH, one after the other, and prints a table of
# both: the one of performance.md, "Full speed". Needs a quiet machine and about four minutes.
#
# usage: src/docs/agreement.sh [FOLDER]
#   FOLDER  where Heddle is: visualizer/target/heddle after ./mvnw -q package -DskipTests
set -e
heddle=${1:-visualizer/target/heddle}
out=$(mktemp -d)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
jars=$(ls "$heddle"/lib/*.jar | grep -E '/(heddle-(lab|algorithms|model)|gson|jmh|jctools|multiverse|HdrHistogram|jopt|commons-math)' | tr '\n' ':')

"$heddle/bin/heddle" bench stack --implementations TreiberStack,LockedStack,ConcurrentLinkedDeque \
  --threads 1,2 --forks 3 --warmup 3x500ms --measure 5x500ms --quiet --json "$out/heddle.json" >"$out/heddle.txt"
for threads in 1 2; do
  "$java" -cp "$jars" org.openjdk.jmh.Main 'StackBenchmark.(treiberStack|lockedStack|concurrentLinkedDeque)$' \
    -t $threads -f 3 -wi 3 -w 500ms -i 5 -r 500ms -prof gc -rf json -rff "$out/jmh$threads.json" >"$out/jmh$threads.txt"
done
"$heddle/bin/heddle" bench --agree "$out/heddle.json,$out/jmh1.json,$out/jmh2.json"
