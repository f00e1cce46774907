#!/bin/sh
# Writes a backup that may be kept, and beside it, in keys/, what opens it, of which only this newest state may be kept.
# So whoever the helpline forgets is forgotten by every backup, as soon as this has run once more.
#   deploy/backup.sh FOLDER      the database is the one of libpq's variables: PGHOST, PGUSER, PGDATABASE, PGPASSWORD
# Never lay the keyset (ANXIN_PRIVACY_KEYSET) into the same place.
set -eu
umask 077
folder=$1
mkdir -p "$folder/keys"
pg_dump --format=custom --exclude-table-data='*_key' --exclude-table-data=report_token --exclude-table-data=smpp_part \
    --file="$folder/anxin-$(date -u +%Y%m%dT%H%M%SZ).dump"
for table in data_key conversation_key report_key pledge_key training_request_key report_token; do
    psql --quiet --set=ON_ERROR_STOP=1 --command="\\copy $table to '$folder/keys/$table.new'"
    mv "$folder/keys/$table.new" "$folder/keys/$table"
done
