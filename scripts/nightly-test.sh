#!/bin/bash
# Plays the mornings after nights of every kind: runs nightly.sh with the built program over registries made for
# it, and looks what it did, what it said and how it ended. Takes a minute or two.
set -u
here=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
lianli=${LIANLI:-$here/lianli}
stage=$(mktemp -d)
mounts=
trap 'for m in $mounts; do umount -l "$m"; done; rm -rf "$stage"' EXIT
export LIANLI_SETTLE=0 LIANLI_PAUSE=1 LIANLI_RETRIES=1 LIANLI_LANG=en LIANLI_PROOF=no
unset LIANLI_HOME LIANLI_STATE
day=$(date +%Y-%m-%d)
passed=0 failed=0 skipped=0

"$lianli" init --quiet --home "$stage/first/registry" > /dev/null &&
  "$lianli" import --home "$stage/first/registry" "$here/testdata/tour/acts.jsonl" > /dev/null &&
  "$lianli" backup "$stage/first/backups" --quiet --home "$stage/first/registry" > /dev/null &&
  mkdir "$stage/first/inbox" || exit 1
head -n 3 "$here/testdata/deaths.csv" > "$stage/good.csv"
{ head -n 2 "$here/testdata/deaths.csv"; sed -n 3p "$here/testdata/deaths.csv" | sed 's/[0-9]\{4\}-[0-9]\{2\}-[0-9]\{2\}/someday/g'; } > "$stage/bad-row.csv"

# night NAME: a county of its own to spoil.
night() {
  name=$1 n="$stage/$1"
  cp -a "$stage/first" "$n"
  registry="$n/registry" inbox="$n/inbox" backups="$n/backups"
}
run() { told=$("$here/scripts/nightly.sh" "$registry" "$inbox" "$backups" 2>&1); code=$?; }
generations() { ls "$backups/generations" | wc -l; }
entries() { "$lianli" verify --home "$registry" --json | sed -n 's/.*"entries" : \([0-9]*\).*/\1/p'; }

# expect CODE: and every further condition, each a command that must hold.
expect() {
  want=$1
  shift
  wrong=
  [ "$code" -eq "$want" ] || wrong="ended with $code, not $want"
  for condition in "$@"; do
    eval "$condition" || wrong="$wrong; not so: $condition"
  done
  if [ -z "$wrong" ]; then
    passed=$((passed + 1))
    echo "ok    $name"
  else
    failed=$((failed + 1))
    printf 'WRONG %s: %s\n%s\n' "$name" "$wrong" "$told"
  fi
}
said() { case $told in *"$1"*) return 0 ;; *) return 1 ;; esac; }

night empty-inbox
run
expect 0 'said "$day: done"' '[ $(generations) = 2 ]' 'said "Lists taken in: 0"' '[ ! -e "$registry.nightly/running" ]'

night good-list
cp "$stage/good.csv" "$inbox/deaths.csv"
run
expect 0 'said "entered 2"' '[ -f "$inbox/done/$day/deaths.csv" ]' '[ ! -e "$inbox/deaths.csv" ]' '[ "$(entries)" = 19 ]'

name=second-run-the-same-day
cp "$stage/good.csv" "$inbox/deaths.csv"
run
expect 0 'said "already there 2"' '[ -f "$inbox/done/$day/deaths-2.csv" ]' '[ -f "$inbox/done/$day/deaths.csv" ]' '[ "$(entries)" = 19 ]' '[ $(generations) = 3 ]'

night bad-row
cp "$stage/bad-row.csv" "$inbox/a.csv"
cp "$stage/good.csv" "$inbox/b.csv"
run
expect 3 'said "a.csv: 1 rows were rejected"' '[ $(generations) = 2 ]' '[ -f "$inbox/done/$day/b.csv" ]' \
  '[ -f "$inbox/done/$day/a.csv" ]' '[ -s "$inbox/rejected/a-$day.xlsx" ]' '[ "$(entries)" = 19 ]'

name=rejected-rows-come-back
mv "$inbox/rejected/a-$day.xlsx" "$inbox"
run
expect 3 'said "a-$day.xlsx: 1 rows were rejected"' '[ -s "$inbox/rejected/a-$day-$day.xlsx" ]' '[ "$(entries)" = 19 ]'

night no-list-at-all
cp "$here/testdata/bad/wrong-header.csv" "$here/testdata/bad/truncated.jpg" "$inbox"
cp "$stage/good.csv" "$inbox/z.csv"
run
expect 3 'said "wrong-header.csv cannot be read"' 'said "truncated.jpg cannot be read"' '[ -f "$inbox/wrong-header.csv" ]' \
  '[ -f "$inbox/truncated.jpg" ]' '[ -f "$inbox/done/$day/z.csv" ]' '[ $(generations) = 2 ]'

night odd-names
cp "$stage/good.csv" "$inbox/-死亡 名单 [1] 'x'.csv"
cp "$stage/good.csv" "$inbox/~\$open.xlsx"
run
expect 0 'said "Lists taken in: 1"' '[ -f "$inbox/done/$day/-死亡 名单 [1] '"'x'"'.csv" ]' '[ -f "$inbox/~\$open.xlsx" ]'

night still-being-written
cp "$stage/good.csv" "$inbox/new.csv"
LIANLI_SETTLE=5 run
expect 0 'said "Still being written, for tomorrow: 1"' '[ -f "$inbox/new.csv" ]' '[ "$(entries)" = 17 ]'

night written-while-read
cp "$stage/good.csv" "$inbox/new.csv"
cat > "$n/lianli" <<X
#!/bin/sh
"$lianli" "\$@"; code=\$?
[ "\$1" = import ] && [ "\$2" != --help ] && sed -n 4p "$here/testdata/deaths.csv" >> "$inbox/new.csv"
exit \$code
X
chmod +x "$n/lianli"
LIANLI="$n/lianli" run
expect 0 '[ -f "$inbox/new.csv" ]' '[ ! -d "$inbox/done" ]'

night locked
cp "$stage/good.csv" "$inbox/a.csv"
# As another program of ours would hold it: a record lock over the whole file.
perl -MFcntl -e 'open F, "+<", $ARGV[0] or die; syswrite F, "process 1 (lianli import) since 2026-01-01T00:00:00Z";
  my $all = pack("ssx4qqlx4", F_WRLCK, 0, 0, 0, 0); fcntl(F, F_SETLK, $all) or die; open R, ">", $ARGV[1]; close R; sleep 600' \
  "$registry/registry.lock" "$n/held" &
writer=$!
for _ in 1 2 3 4 5 6 7 8 9 10; do [ -e "$n/held" ] || sleep 1; done
run
kill $writer
expect 3 'said "a.csv was not taken in"' 'said "locked by process"' '[ -f "$inbox/a.csv" ]' '[ $(generations) = 2 ]'

night run-before-still-at-work
cp "$stage/good.csv" "$inbox/a.csv"
flock "$registry" sleep 4 &
sleep 1
run
wait $!
expect 11 'said "still at work"' '[ -f "$inbox/a.csv" ]' '[ $(generations) = 1 ]'

# Killed at each step, then run again: nothing is lost, nothing twice.
for step in verify import backup index doctor; do
  night "killed-at-$step"
  cp "$stage/good.csv" "$inbox/a.csv"
  cat > "$n/lianli" <<X
#!/bin/sh
[ "\$1" = $step ] && [ "\$2" != --help ] && { [ $step = import ] && "$lianli" "\$@"; kill -9 \$PPID; exit 137; }
exec "$lianli" "\$@"
X
  chmod +x "$n/lianli"
  LIANLI="$n/lianli" run
  first=$code
  run
  expect 0 '[ $first = 137 ]' 'said "The run before was cut off: "' '[ "$(entries)" = 19 ]' '[ -f "$inbox/done/$day/a.csv" ]' \
    '[ ! -e "$inbox/a.csv" ]' '[ -z "$(ls -d "$registry.nightly"/lianli-nightly.* 2> /dev/null)" ]'
done

night missing-backup-target
cp "$stage/good.csv" "$inbox/a.csv"
mv "$backups" "$n/elsewhere"
mkdir "$backups" # what is left where a disk is not mounted
run
expect 9 'said "NO BACKUP WAS MADE"' 'said "Is its disk there?"' '[ -z "$(ls "$backups")" ]' '[ -f "$inbox/done/$day/a.csv" ]'

night damaged-ledger
cp "$stage/good.csv" "$inbox/a.csv"
size=$(stat -c %s "$registry/registry.db")
dd if=/dev/zero of="$registry/registry.db" bs=1 seek=$((size / 3)) count=$((size / 3)) conv=notrunc 2> /dev/null
run
expect 7 'said "DAMAGE"' '[ $(generations) = 1 ]' '[ -f "$inbox/a.csv" ]' 'said "Generations of backups there: 1"'

night bad-page
# One page, of a table that could be made again: still nothing is taken in.
printf '\377\377\377' | dd of="$registry/registry.db" bs=1 seek=$((size - 2000)) conv=notrunc 2> /dev/null
run
expect 7 '[ $(generations) = 1 ]'

night ledger-gone
cp "$stage/good.csv" "$inbox/a.csv"
rm "$registry/registry.db"
run
expect 7 '[ $(generations) = 1 ]' '[ -f "$inbox/a.csv" ]'

night registry-gone
rm -r "$registry"
run
expect 10 'said "is not there"' '[ $(generations) = 1 ]'

night index-missing
run
expect 0 '[ -f "$registry/index/CURRENT" ]'

name=index-damaged
for file in "$registry"/index/generation-*/*; do echo nonsense > "$file"; done
run
expect 0 'sh -c "\"$lianli\" index verify --home \"$registry\" > /dev/null"'

night disk-full
disk="$n/disk"
mkdir "$disk"
if mount -t tmpfs -o size=3m tmpfs "$disk" 2> /dev/null; then
  mounts="$mounts $disk"
  mv "$registry" "$disk/registry"
  registry="$disk/registry"
  cp "$stage/good.csv" "$inbox/a.csv"
  cat /dev/zero > "$disk/filling" 2> /dev/null
  run
  expect 13 'said "THE DISK IS FULL"' 'said "Backup 2: 17 entries"' '[ $(generations) = 2 ]' '[ -f "$inbox/a.csv" ]' \
    '! said "restore"' '! said "damaged"'
  name=room-again
  rm "$disk/filling"
  run
  expect 3 'said "entered 2"' '[ -f "$inbox/done/$day/a.csv" ]' # 3: the doctor finds the disk small
else
  skipped=$((skipped + 2))
  echo "      disk-full, room-again: not looked at, mounts need root"
fi

night backup-disk-full
disk="$n/disk"
mkdir "$disk"
if mount -t tmpfs -o size=3m tmpfs "$disk" 2> /dev/null; then
  mounts="$mounts $disk"
  mv "$backups" "$disk/backups"
  backups="$disk/backups"
  cp "$here/testdata/registrations.xlsx" "$inbox"
  cat /dev/zero > "$disk/filling" 2> /dev/null
  run
  expect 9 'said "No backup: "' 'said "the disk is full"' '[ $(generations) = 1 ]' \
    '"$lianli" backup verify "$backups" > /dev/null'
else
  skipped=$((skipped + 1))
  echo "      backup-disk-full: not looked at, mounts need root"
fi

night sunday
LIANLI_PROOF=yes run
expect 0 'said "was restored and holds"' '[ -z "$(ls -d "$registry.nightly"/proof.* 2> /dev/null)" ]'

name=backup-spoiled
# One byte turned, and no length: another length is seen by the next backup, which writes the piece anew.
for piece in "$backups"/pieces/*/*; do printf '\377' | dd of="$piece" bs=1 conv=notrunc 2> /dev/null; break; done
LIANLI_PROOF=yes run
expect 9 'said "not as it was written"'

night chinese
cp "$stage/bad-row.csv" "$inbox/a.csv"
LIANLI_LANG=zh run
expect 3 'said "完成，有事项待处理"' 'said "台账完整"' 'said "第 2 次备份"' '! said "Backup"'

name=wrong-call
told=$("$here/scripts/nightly.sh" "$registry" 2>&1); code=$?
expect 2 'said "nightly.sh REGISTRY INBOX BACKUPS"'

echo "$passed passed, $failed failed, $skipped skipped"
[ $failed -eq 0 ]
