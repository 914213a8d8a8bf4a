#!/bin/sh
# Installs what the machine lacks, with apt when it may; else prints the exact command.
# Silent and fast when nothing is missing. Sets: run (default), test, bench, fit.
set -u
run="tesseract-ocr tesseract-ocr-osd tesseract-ocr-chi-sim tesseract-ocr-chi-sim-vert
 tesseract-ocr-chi-tra tesseract-ocr-chi-tra-vert
 fonts-arphic-uming fonts-arphic-ukai fonts-wqy-zenhei fonts-hanazono"
test="poppler-utils openssl"
bench="ocrmypdf fonts-lxgw-wenkai fonts-noto-cjk"
fit="fonts-cns11643-kai fonts-babelstone-han fonts-noto-cjk"

wanted="$run"
for set in "$@"; do
  case "$set" in
    run) ;;
    test) wanted="$wanted $test" ;;
    bench) wanted="$wanted $bench" ;;
    fit) wanted="$wanted $fit" ;;
    *) echo "setup.sh: unknown set: $set" >&2; exit 2 ;;
  esac
done

if ! command -v dpkg-query >/dev/null 2>&1; then
  echo "lianli: this is not a Debian system: install Tesseract 5 with chi_sim, chi_tra and their" >&2
  echo "  vertical models, osd, and the fonts AR PL UMing, WenQuanYi Zen Hei and HanaMin (docs/operations.md)." >&2
  exit 0
fi

missing=""
for package in $wanted; do
  state=$(dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null || true)
  case "$state" in ii*) ;; *) missing="$missing $package" ;; esac
done
[ -z "$missing" ] && exit 0

apt="env DEBIAN_FRONTEND=noninteractive apt-get"
if [ "$(id -u)" -ne 0 ]; then
  if command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    apt="sudo -n $apt"
  else
    echo "lianli: packages are missing; install them with / 缺少软件包，请执行：" >&2
    echo "  sudo apt-get install$missing" >&2
    exit 5
  fi
fi
echo "lianli: installing / 正在安装:$missing" >&2
log=$(mktemp)
install() { $apt install -y --no-install-recommends $missing >"$log" 2>&1; }
if install || { $apt update >"$log" 2>&1 && install; }; then
  rm -f "$log"
else
  tail -n 5 "$log" >&2
  rm -f "$log"
  echo "lianli: apt could not install them; try / 安装失败，请执行：" >&2
  echo "  apt-get update && apt-get install$missing" >&2
  exit 5
fi
