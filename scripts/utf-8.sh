# To be sourced. Java takes names of files and arguments by the locale's character set. A nightly job
# has no locale, and a machine may lack the one it names: Chinese names would then not be found.
# Sets one of UTF-8 for what is started; LIANLI_LANG keeps the language that the user reads.
if command -v locale > /dev/null 2>&1; then
  case "$(locale charmap 2> /dev/null)" in
    UTF-8 | GB*) ;;
    *)
      for each in C.UTF-8 zh_CN.UTF-8 en_US.UTF-8; do
        if [ "$(LC_ALL=$each locale charmap 2> /dev/null)" = UTF-8 ]; then
          LIANLI_LANG="${LIANLI_LANG:-${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}}"
          LC_ALL=$each
          export LIANLI_LANG LC_ALL
          break
        fi
      done
      ;;
  esac
fi
