#!/usr/bin/env bash
# Reads the tables that d365-email-rules checks from __URL__,
# and saves one file a page and export.json. It only reads: nothing in Dataverse is changed.
#
#   az login --allow-no-subscriptions
#   bash export.sh export             saves the files in the folder "export"
#   bash export.sh export --resume    goes on after the last whole page
#
# It needs curl and jq. The access token comes from the variable DATAVERSE_TOKEN, or else from the Azure CLI;
# it is sent to this environment alone, and neither saved nor shown.
set -euo pipefail

url='__URL__'
origin='__ORIGIN__'
web_api='__WEB_API__'
protocol='__PROTOCOL__'
# Table, privilege to read it, and request.
requests='
__REQUESTS__
'

folder=export
resume=no
for argument in "$@"; do
  case $argument in
    --resume) resume=yes ;;
    -*) echo "Usage: bash export.sh [FOLDER] [--resume]" >&2; exit 2 ;;
    *) folder=$argument ;;
  esac
done

fail() {
  echo "$*" >&2
  exit 2
}

for program in curl jq; do
  command -v "$program" > /dev/null || fail "Install $program first."
done
mkdir -p "$folder" || fail "The folder $folder cannot be made."
if [ "$resume" = no ]; then
  for file in "$folder"/{mailbox,emailserverprofile,organization,queue,systemuser}-[0-9]*.json "$folder"/export.json; do
    if [ -e "$file" ]; then fail "$file is there already. Choose another folder, or add --resume."; fi
  done
elif [ -e "$folder/export.json" ]; then
  echo "The export in $folder is complete already."
  exit 0
fi

temporary=$(mktemp -d "$folder/.export-XXXXXX")
trap 'rm -rf "$temporary"' EXIT
trap 'exit 130' INT TERM
page=$temporary/page
headers=$temporary/headers

token=${DATAVERSE_TOKEN:-}
is_token_given=${token:+yes}

# Other characters are in no token, and could be read as something else on the way.
check_token() {
  [[ $token =~ ^[A-Za-z0-9._~+/=-]+$ ]] || fail 'The access token is not one line without blanks.'
}

get_token() {
  command -v az > /dev/null ||
    fail 'Install the Azure CLI and run "az login --allow-no-subscriptions", or set DATAVERSE_TOKEN.'
  token=$(az account get-access-token --resource "$origin" --query accessToken --output tsv 2> /dev/null) ||
    fail 'Run "az login --allow-no-subscriptions" first, or set DATAVERSE_TOKEN.'
  token=${token//$'\r'/}
}

# Sends a GET; the status is 000 when the connection fails. The token goes through a pipe, so that no list of
# processes shows it. Redirects are not followed.
send() {
  status=$(
    printf 'header = "Authorization: Bearer %s"\n' "$token" |
      curl --disable --silent --globoff --proto "=$protocol" --config - \
        --header 'Accept: application/json' \
        --header 'OData-Version: 4.0' --header 'OData-MaxVersion: 4.0' \
        --header 'Prefer: odata.maxpagesize=5000,odata.include-annotations="__ANNOTATION__"' \
        --dump-header "$headers" --output "$page" --write-out '%{http_code}' "$1"
  ) || status=000
}

# The seconds that the service asks to wait.
asked_wait() {
  sed -n 's/^[Rr][Ee][Tt][Rr][Yy]-[Aa][Ff][Tt][Ee][Rr]: *\([0-9][0-9]*\)[[:space:]]*$/\1/p' "$headers" | tail -1
}

# Asks until there is an answer, and waits in between as the service says.
ask() {
  local attempt=1 pause=1 asked renewed=no
  while :; do
    : > "$headers"
    : > "$page"
    send "$1"
    case $status in
      000 | 429 | 502 | 503 | 504)
        if [ "$attempt" = 6 ]; then fail "$origin did not answer after 6 attempts ($status). Add --resume to go on later."; fi
        asked=$(asked_wait)
        if [ "${asked:-0}" -gt 300 ]; then fail "$origin asks to wait $asked seconds. Add --resume to go on after that time."; fi
        echo "$origin is busy ($status). Waiting ${asked:-$pause} s." >&2
        sleep "${asked:-$pause}"
        attempt=$((attempt + 1))
        pause=$((pause * 2))
        ;;
      401)
        if [ -n "$is_token_given" ] || [ "$renewed" = yes ]; then return; fi
        renewed=yes
        get_token
        ;;
      *) return ;;
    esac
  done
}

is_page() {
  jq -e '(.value | type) == "array" and all(.value[]; type == "object")' "$1" > /dev/null 2>&1
}

sha256() {
  if command -v sha256sum > /dev/null; then sha256sum < "$1"; else shasum -a 256 < "$1"; fi | cut -d ' ' -f 1
}

# Says why there is no page; the other tables are read all the same when only a privilege is missing.
explain() {
  local table=$1 privilege=$2 message
  message=$(jq -r '.error.message // empty' "$page" 2> /dev/null | tr -d '\r\n' | cut -c 1-300 || true)
  message=${message//"$token"/...}
  case $status in
    401) fail "$origin does not accept the access token (401). Sign in again with an account of this environment." ;;
    403)
      echo "$table: your account may not read this table (403). Ask for a role with the privilege $privilege, such as System Administrator." >&2
      is_complete=no
      ;;
    404) fail "$web_api was not found (404). Check the Environment URL." ;;
    3??) fail "$origin redirects elsewhere, and the access token is not sent there. Check the Environment URL." ;;
    *) fail "$table: $origin answered $status. $message" ;;
  esac
}

# Reads one table, page by page.
read_table() {
  local table=$1 privilege=$2 request=$3 number=1 address file next column seen=$'\n'
  address=$web_api$request
  while [ -n "$address" ]; do
    file=$folder/$table-$(printf '%04d' "$number").json
    if [ -e "$file" ] && ! is_page "$file"; then rm "$file"; fi
    if [ ! -e "$file" ]; then
      ask "$address"
      column=$(jq -r '.error.message // empty' "$page" 2> /dev/null | sed -n "s/.*property named '\([A-Za-z0-9_]*\)'.*/\1/p" || true)
      if [ "$status" = 400 ] && [ "$number" = 1 ] && [ -n "$column" ] && [[ $request =~ [=,]$column(,|$) ]]; then
        echo "$table: this environment has no column $column. The export goes on without it." >&2
        request=$(printf '%s' "$request" | sed -E "s/([=,])$column(,|\$)/\1/; s/,\$//")
        address=$web_api$request
        continue
      fi
      if [ "$status" != 200 ]; then
        explain "$table" "$privilege"
        return
      fi
      is_page "$page" || fail "$table: the answer is not a page of rows, most likely a sign-in page. Check the Environment URL."
      if [ ${#token} -ge 16 ] && grep -qF -- "$token" "$page"; then fail "$table: the answer repeats the access token, and was not saved."; fi
      next=$(next_of "$page")
    else
      next=$(next_of "$file")
    fi
    if [ -n "$next" ]; then
      case $next in
        "$web_api${request%%\?*}?"*) ;;
        *) fail "$table: page $number names a next page elsewhere. Nothing was sent there, and the page was not saved." ;;
      esac
      case $seen in
        *$'\n'"$next"$'\n'*) fail "$table: page $number names a next page that was read before." ;;
      esac
      seen=$seen$next$'\n'
    fi
    if [ ! -e "$file" ]; then
      mv "$page" "$file"
      echo "$table: page $number, $(jq '.value | length' "$file") rows" >&2
    fi
    jq -n --arg table "$table" --arg name "${file##*/}" --arg sha256 "$(sha256 "$file")" \
      --argjson rows "$(jq '.value | length' "$file")" \
      '{ $table, file: { $name, $rows, $sha256 } }' >> "$temporary/files"
    address=$next
    number=$((number + 1))
  done
}

next_of() {
  jq -r '."@odata.nextLink" // empty' "$1"
}

is_complete=yes
: > "$temporary/files"
[ -n "$token" ] || get_token
check_token
while read -r table privilege request; do
  if [ -n "$table" ]; then read_table "$table" "$privilege" "$request" < /dev/null; fi
done <<< "$requests"

if [ "$is_complete" = no ]; then fail "The export in $folder is not complete. Run the script again with --resume."; fi
jq -n --arg url "$url" --arg time "$(date -u +%Y-%m-%dT%H:%M:%SZ)" --slurpfile files "$temporary/files" '
  { $url, $time, tables: (reduce $files[] as $each ({};
      .[$each.table].rows += $each.file.rows | .[$each.table].files += [$each.file])) }
' > "$temporary/record"
mv "$temporary/record" "$folder/export.json"
echo "The export in $folder is complete. Next: d365-email-rules check $folder"
