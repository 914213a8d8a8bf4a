#!/bin/sh
# What a county lets run every night, for years:
#   nightly.sh REGISTRY INBOX BACKUPS
# Takes in the lists in INBOX, saves the registry to BACKUPS whatever became of the lists, builds the index anew,
# and on Sundays proves the backup by restoring it. Prints one summary, which cron sends by mail.
# Questions are answered all the while. Any night may be cut off at any place: the next one goes on.
#
# Lists that are wholly taken in go to INBOX/done/DAY; their rejected rows, if any, to INBOX/rejected for a person to
# correct and put back into INBOX. What cannot be read stays in INBOX and is named every night.
# BACKUPS is made once, by hand, with `lianli backup`: a disk that is not mounted must not be taken for an empty one.
#
# Ends with 0 done · 3 done, but somebody must look · 7 damage: nothing was taken in and the backups were not
# touched · 9 no backup was made · 11 the run before is still at work · 13 the disk is full, but the backup was
# made · else with what the program said when it could not begin (4, 5, 10).
#
# LIANLI_LANG=zh speaks Chinese. LIANLI_KEEP: backups to keep (60). LIANLI_SETTLE: minutes that a list must lie
# unchanged before it is read (5). LIANLI_RETRIES and LIANLI_PAUSE: how often (10) and after how many seconds (60)
# it is tried again when somebody else writes. LIANLI_PROOF=yes restores on other days than Sunday too, no never.
# LIANLI_STATE: logs of the last 400 nights (REGISTRY.nightly).
set -u
umask 077

here=$(CDPATH= cd -- "$(dirname -- "$(readlink -f -- "$0")")" && pwd)
lianli=${LIANLI:-$here/../lianli}
if [ $# -ne 3 ]; then
  sed -n '2,4p' "$0" | cut -c3- >&2
  exit 2
fi
registry=$1 inbox=$2 backups=$3
export LIANLI_HOME="$registry"
keep=${LIANLI_KEEP:-60} settle=${LIANLI_SETTLE:-5} retries=${LIANLI_RETRIES:-10} pause=${LIANLI_PAUSE:-60}
state=${LIANLI_STATE:-${registry%/}.nightly}
day=$(date +%Y-%m-%d)
case "${LIANLI_LANG:-${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}}" in zh*) chinese=yes ;; *) chinese=no ;; esac

# say ENGLISH CHINESE: a line of the summary, kept until the end.
summary=
say() {
  line=$1
  [ $chinese = yes ] && line=$2
  summary="$summary
$line"
}

# worse CODE: the graver code counts.
code=0
rank() {
  case $1 in 0) echo 0 ;; 3) echo 1 ;; 11) echo 2 ;; 13) echo 3 ;; 9) echo 5 ;; 7) echo 6 ;; *) echo 4 ;; esac
}
worse() { [ "$(rank "$1")" -gt "$(rank $code)" ] && code=$1; }

# The summary, and the code that goes with it. A log that cannot be written loses only the log.
end() {
  case $code in
    0) head="done" kopf="完成" ;;
    3) head="done; somebody must look" kopf="完成，有事项待处理" ;;
    7) head="DAMAGE" kopf="台账损坏" ;;
    9) head="NO BACKUP WAS MADE" kopf="未能备份" ;;
    11) head="the run before is still at work" kopf="上一次任务仍在运行" ;;
    13) head="THE DISK IS FULL" kopf="磁盘已满" ;;
    *) head="COULD NOT BE DONE ($code)" kopf="未能执行（$code）" ;;
  esac
  [ $chinese = yes ] && head=$kopf
  report="Lianli $day: $head$summary"
  printf '%s\n' "$report"
  { printf '%s\n' "$report" >> "$log"; } 2> /dev/null
  exit $code
}

# run WHAT COMMAND...: a step of the program; what it prints goes to $out, $err and the log; its code to $result.
run() {
  step=$1
  shift
  { echo "$step since $(date '+%F %T')" > "$state/running"; } 2> /dev/null
  "$lianli" "$@" > "$out" 2> "$err" 9>&-
  result=$?
  { { echo "== $(date '+%F %T') lianli $* ($result)"; cat "$err" "$out"; } >> "$log"; } 2> /dev/null
}

# patiently WHAT COMMAND...: the same, again and again while somebody else writes.
patiently() {
  tries=0
  while run "$@"; [ $result -eq 11 ] && [ $tries -lt "$retries" ]; do
    tries=$((tries + 1))
    sleep "$pause"
  done
}

# What the program said was wrong, as one line.
why() { sed -n 's/^lianli: //p' "$err" | head -n 1; }

# number KEY: the first number of this key in the JSON that the program printed.
number() { sed -n "s/.*\"$1\" : \([0-9][0-9]*\).*/\1/p" "$out" | head -n 1; }

# One run at a time. The lock lies on the directory itself: it needs no room, and goes with its holder.
log=/dev/null
if ! [ -d "$registry" ] || ! (: < "$registry") 2> /dev/null; then
  say "The registry $registry is not there, or this user may not read it." "登记库 $registry 不存在，或当前用户无读取权限。"
  code=10
  [ -e "$registry" ] && code=4
  end
fi
# Tried above: a shell ends when this fails.
exec 9< "$registry"
if ! command -v flock > /dev/null 2>&1; then
  say "flock is missing: apt-get install util-linux" "缺少 flock，请运行 apt-get install util-linux"
  code=5
  end
fi
if ! flock -n 9; then
  say "Nothing was done tonight. At work: $(cat "$state/running" 2> /dev/null)." \
    "本次未执行任何操作。正在运行：$(cat "$state/running" 2> /dev/null)。"
  code=11
  end
fi

mkdir -p "$state" 2> /dev/null
{ : >> "$state/nightly-$day.log"; } 2> /dev/null && log="$state/nightly-$day.log"
find "$state" -name 'nightly-*.log' -mtime +400 -exec rm -f {} + 2> /dev/null
rm -rf "$state"/proof.* "$state"/lianli-nightly.* 2> /dev/null
if [ -s "$state/running" ]; then
  say "The run before was cut off: $(cat "$state/running"). It was taken up again." \
    "上一次任务中途中断：$(cat "$state/running")。本次已接续。"
fi
# What the program prints is small; where this disk is full there is memory.
work=
for place in "$state" "${TMPDIR:-/tmp}" /dev/shm; do
  work=$(mktemp -d "$place/lianli-nightly.XXXXXX" 2> /dev/null) || continue
  if { head -c 65536 /dev/zero > "$work/trial"; } 2> /dev/null; then break; fi
  rm -rf "$work"
  work=
done
if [ -z "$work" ]; then
  say "No place for a few kilobytes is left on this machine." "本机没有任何可写空间。"
  code=13
  end
fi
out="$work/out" err="$work/err"
rm -f "$work/trial"
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM HUP

# 1. Is it sound? Nothing is taken into a damaged ledger, and no damage is saved over a good backup.
run verify verify --json
case $result in
  0) say "The ledger is intact: $(number entries) entries." "台账完整：共 $(number entries) 条。" ;;
  7)
    say "The ledger is damaged. Nothing was taken in and no backup was made; the backups in $backups are as they were." \
      "台账损坏。未导入名单，也未备份；$backups 中的备份未动。"
    say "Keep $registry as it is and run: lianli doctor" "请保持 $registry 原样，并运行 lianli doctor"
    code=7
    run list backup list "$backups" --json
    [ $result -eq 0 ] && say "Generations of backups there: $(grep -c '"generation" :' "$out")." \
      "现有备份 $(grep -c '"generation" :' "$out") 次。"
    rm -f "$state/running"
    end
    ;;
  *)
    say "The registry cannot be used: $(why)" "登记库无法使用：$(why)"
    code=$result
    rm -f "$state/running"
    end
    ;;
esac

# 2. The lists. Each by itself: what is wrong with one keeps no other out.
# put FILE FOLDER NAME: moves it where no file of this name is overwritten; $target is where it went.
put() {
  mkdir -p "$2" 2> /dev/null || return 1
  stem=$3 suffix=
  case $3 in *.*) stem=${3%.*} suffix=.${3##*.} ;; esac
  target="$2/$3" copy=1
  while [ -e "$target" ]; do
    copy=$((copy + 1))
    target="$2/$stem-$copy$suffix"
  done
  mv -- "$1" "$target" 2> /dev/null
}

rows="$work/rows.xlsx"
lists=0 entered=0 known=0 rejected=0 waiting=0 full=no
if [ ! -d "$inbox" ] || [ ! -r "$inbox" ]; then
  say "The inbox $inbox is not there, or this user may not read it." "收件文件夹 $inbox 不存在，或当前用户无读取权限。"
  worse 3
fi
for list in "$inbox"/*; do
  [ -f "$list" ] || continue
  name=${list##*/}
  # What Excel and LibreOffice leave beside a list that somebody has open.
  case $name in '~$'* | '.~'*) continue ;; esac
  if [ "$settle" -gt 0 ] && [ -z "$(find "$list" -mmin +"$settle" 2> /dev/null)" ]; then
    waiting=$((waiting + 1))
    continue
  fi
  sum=$(cksum < "$list" 2> /dev/null)
  rm -f "$rows"
  patiently "import of $name" import --json --rejected "$rows" -- "$list"
  count=$(number entered)
  case $result in
    0 | 3) ;;
    7)
      # An export that was changed since ends so too, and says nothing of the ledger.
      reason=$(why)
      run verify verify --json
      if [ $result -ne 7 ]; then
        say "$name was not taken in: $reason" "未导入 $name：$reason"
        worse 3
        continue
      fi
      say "While $name was taken in, the ledger was found damaged: run lianli doctor" \
        "导入 $name 时发现台账损坏，请运行 lianli doctor"
      worse 7
      break
      ;;
    13)
      say "The disk is full; $name and what follows it wait in the inbox." "磁盘已满，$name 及其后名单仍在收件文件夹。"
      full=yes
      break
      ;;
    *)
      say "$name was not taken in: $(why)" "未导入 $name：$(why)"
      worse 3
      case $result in 4 | 10 | 11) break ;; *) continue ;; esac
      ;;
  esac
  if [ -z "$count" ]; then
    say "$name cannot be read and stays in the inbox: $(why)" "$name 无法读取，仍在收件文件夹：$(why)"
    worse 3
    continue
  fi
  lists=$((lists + 1)) entered=$((entered + count)) known=$((known + $(number already_there)))
  bad=$(number rejected)
  rejected=$((rejected + bad))
  if [ "$bad" -gt 0 ]; then
    worse 3
    if ! [ -s "$rows" ] || ! put "$rows" "$inbox/rejected" "${name%.*}-$day.xlsx"; then
      say "$name: $bad rows were rejected; it stays in the inbox." "$name：$bad 行未导入，名单仍在收件文件夹。"
      continue
    fi
    say "$name: $bad rows were rejected: correct them in $target and put that file into the inbox." \
      "$name：$bad 行未导入，请在 $target 中更正后放回收件文件夹。"
  fi
  # Somebody may have written to it meanwhile: then it is read again tomorrow.
  if [ "$(cksum < "$list" 2> /dev/null)" = "$sum" ]; then
    put "$list" "$inbox/done/$day" "$name" || {
      say "$name is taken in, but cannot be moved to $inbox/done." "$name 已导入，但无法移入 $inbox/done。"
      worse 3
    }
  fi
done
say "Lists taken in: $lists; entered $entered, already there $known, rejected $rejected." \
  "导入名单 $lists 份：录入 $entered 条，库中已有 $known 条，未导入 $rejected 行。"
[ $waiting -gt 0 ] && say "Still being written, for tomorrow: $waiting." "尚在写入，留待次日：$waiting 份。"

# 3. The backup, whatever became of the lists. The directory must be there: where a disk is not mounted, an empty
# one lies on the machine's own disk.
if [ "$code" -eq 7 ]; then
  say "No backup was made; the backups in $backups are as they were." "未备份；$backups 中的备份未动。"
elif [ ! -d "$backups/generations" ]; then
  say "No backup: $backups holds none. Is its disk there? The first one is made by hand: lianli backup $backups" \
    "未能备份：$backups 中没有备份，请检查磁盘是否已接入。首次备份须手工运行 lianli backup $backups"
  worse 9
else
  patiently backup backup "$backups" --keep "$keep" --json
  case $result in
    0) say "Backup $(number generation): $(number entries) entries." \
      "第 $(number generation) 次备份：$(number entries) 条。" ;;
    7)
      say "The ledger was found damaged while it was saved; earlier backups are all kept." "备份时发现台账损坏；此前的备份均已保留。"
      worse 7
      ;;
    *)
      say "No backup: $(why)" "未能备份：$(why)"
      worse 9
      ;;
  esac
fi
[ $full = yes ] && worse 13

# 4. What is derived, and what else there is to see to.
if [ "$code" -ne 7 ]; then
  patiently "index rebuild" index rebuild --quiet
  if [ $result -ne 0 ]; then
    say "The index was not built anew: $(why)" "未能重建索引：$(why)"
    [ $result -eq 13 ] && worse 13
    worse 3
  fi
fi
run doctor doctor
case $result in
  0) ;;
  *)
    [ $result -eq 7 ] && worse 7
    worse 3
    say "$(grep -v '^ ' "$out" | head -n 20)$(why)" "$(grep -v '^ ' "$out" | head -n 20)$(why)"
    ;;
esac

# 5. On Sundays a backup is proven by restoring it.
proof=${LIANLI_PROOF:-$([ "$(date +%u)" = 7 ] && echo yes)}
if [ "$proof" = yes ] && [ "$code" -ne 7 ] && [ -d "$backups/generations" ]; then
  run "backup verify" backup verify "$backups" --json
  if [ $result -ne 0 ]; then
    say "A backup in $backups is not as it was written: lianli backup verify $backups" \
      "$backups 中有备份与写入时不符：lianli backup verify $backups"
    worse 9
  fi
  place=$(mktemp -d "$state/proof.XXXXXX" 2> /dev/null)
  run restore restore "$backups" --home "$place/registry" --json
  case $result in
    0) say "The newest backup was restored and holds." "最近一次备份已试恢复，校验无误。" ;;
    13)
      say "No room to prove the backup by restoring it." "空间不足，未能试恢复备份。"
      worse 3
      ;;
    *)
      say "The newest backup could not be restored: $(why)" "最近一次备份无法恢复：$(why)"
      worse 9
      ;;
  esac
  [ -n "$place" ] && rm -rf "$place"
fi

rm -f "$state/running"
end
