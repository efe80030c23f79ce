#!/bin/bash
# Whether the service answers and its database too. The image has no HTTP client; bash speaks TCP.
exec 3<> "/dev/tcp/127.0.0.1/${KG_LISTEN##*:}" || exit 1
printf 'GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
read -r _ status _ <&3
[ "$status" = 200 ]
