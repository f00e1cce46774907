#!/bin/sh
# Puts a backup back into an empty database, with the newest keys. Start the helpline only after it has ended.
#   deploy/restore.sh FOLDER FOLDER/anxin-….dump      the database is the one of libpq's variables
set -eu
folder=$1
pg_restore --exit-on-error --no-owner --dbname="$PGDATABASE" "$2"
{
    printf 'begin;\n'
    for table in data_key conversation_key report_key pledge_key training_request_key report_token; do
        printf 'create temporary table restored_%s (like %s);\n' "$table" "$table"
        printf '\\copy restored_%s from %s\n' "$table" "'$folder/keys/$table'"
    done
    cat "$(dirname "$0")/restored.sql"
    printf 'commit;\n'
} | psql --quiet --set=ON_ERROR_STOP=1
