#!/usr/bin/env bash
# From nothing to the first order with curl alone: an account, a shop, a WhatsApp number, a product
# with its picture, a customer who asks for it, their checkout, their order. Everything it calls is
# in docs/openapi.yaml; the emulator (docs/emulator.md) plays Meta and the customer.
#
#   ./shopme start &   docs/first-shop.sh [http://localhost:8080]
#
# A test (FirstShopTest) runs this very file.
set -euo pipefail
readonly SHOP=${1:-http://localhost:8080} RUN=$(date +%s%N)
readonly EMAIL=anna.$RUN@example.com PASSWORD='caffè corretto 7'
readonly DIGITS=${RUN: -9} PICTURE=$(mktemp)
trap 'rm -f "$PICTURE"' EXIT

say() { printf '%s\n' "$*" >&2; }
# The first field $1 of the JSON that comes in.
field() { grep -o "\"$1\" *: *\(\"[^\"]*\"\|[0-9.]*\)" | head -1 | sed 's/^[^:]*: *//; s/^"//; s/"$//'; }
# Calls the API: method, path, JSON. Fails, and says why, unless it is answered 2xx.
api() {
  curl -sS --fail-with-body -X "$1" "$SHOP$2" -H "Authorization: Bearer ${TOKEN:-}" \
    -H 'Content-Type: application/json' ${3:+--data "$3"} || { say "$1 $2 was refused"; return 1; }
}
public() { TOKEN='' && curl -sS --fail-with-body -X POST "$SHOP$1" -H 'Content-Type: application/json' --data "$2"; }
# Asks again until $1, a command, prints something: chats take a moment.
await() {
  local found
  for _ in $(seq 1 120); do
    found=$("$@") && [ -n "$found" ] && { printf '%s' "$found"; return; }
    sleep 0.5
  done
  say "nothing came of: $*"
  return 1
}

say "1. Register, and follow the link in the letter (without a mail server it waits in /mailbox)"
public /api/auth/register "{\"email\": \"$EMAIL\", \"password\": \"$PASSWORD\"}" >/dev/null
letter() {
  local link
  for link in $(curl -sS "$SHOP/mailbox" | grep -o '/mailbox/[0-9a-f-]\{36\}' | head -20); do
    curl -sS "$SHOP$link" | grep -o '#confirm=[A-Za-z0-9_-]*' | head -1 || true
  done 2>/dev/null | grep -m1 . || true
}
CONFIRM=$(await letter)
public /api/auth/confirm-email "{\"token\": \"${CONFIRM#*=}\"}" >/dev/null
TOKEN=$(public /api/auth/login "{\"email\": \"$EMAIL\", \"password\": \"$PASSWORD\"}" | field access_token)

say "2. Open the shop"
WORKSPACE=$(api POST /api/workspaces '{"name": "Bar Anna", "currency": "EUR",
  "time_zone": "Europe/Rome", "default_language": "it", "tax_rate": 10,
  "prices_include_tax": true, "cash_on_delivery": true, "answered_by": "assistant",
  "debug_mode": false, "require_second_factor": false}' | field id)

say "3. Put a product on the shelf, with its picture"
SERVICE=$(api POST "/api/services?workspace_id=$WORKSPACE" '{"name": "Pasticceria"}' | field id)
CATEGORY=$(api POST "/api/categories?workspace_id=$WORKSPACE" '{"name": "Torte"}' | field id)
PRODUCT=$(api POST "/api/products?workspace_id=$WORKSPACE" "{\"name\": \"Torta al limone\",
  \"description\": \"Con limoni di Sorrento\", \"price\": 18.50, \"stock\": 5, \"sku\": \"TORTA-1\",
  \"service_id\": \"$SERVICE\", \"category_id\": \"$CATEGORY\"}" | field id)
base64 -d >"$PICTURE" <<'PNG'
iVBORw0KGgoAAAANSUhEUgAAAEAAAABACAIAAAAlC+aJAAAAT0lEQVR42u3PQQkAAAgEsAtmf4xjBCP4FgYrsEzXaxEQEBAQEBAQ
EBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQuCygEUHSFtoKdAAAAABJRU5ErkJggg==
PNG
curl -sS --fail-with-body -X POST "$SHOP/api/products/$PRODUCT/images?workspace_id=$WORKSPACE&alt=Una%20torta" \
  -H "Authorization: Bearer $TOKEN" -H 'Content-Type: image/png' --data-binary "@$PICTURE" >/dev/null

say "4. Connect a number (of the emulator's making; at Meta it would be there already)"
NUMBER=$(curl -sS --fail-with-body -X POST "$SHOP/emulator/api/numbers" -H 'Content-Type: application/json' \
  --data "{\"id\": \"2$DIGITS\", \"account\": \"1$DIGITS\", \"display_phone_number\": \"+39 $DIGITS\", \"verified_name\": \"Bar Anna\"}" | field id)
api POST "/api/numbers?workspace_id=$WORKSPACE" "{\"phone\": \"+39$DIGITS\",
  \"phone_number_id\": \"$NUMBER\", \"waba_id\": \"1$DIGITS\", \"access_token\": \"emulator-token\"}" >/dev/null

say "5. A customer asks for it"
CUSTOMER=$(curl -sS --fail-with-body -X POST "$SHOP/emulator/api/customers" -H 'Content-Type: application/json' \
  --data '{"name": "Marco Neri", "language": "it"}' | field id)
chat() { curl -sS "$SHOP/emulator/api/customers/$CUSTOMER/messages?direction=to_customer&number_id=$NUMBER&limit=20"; }
write() {
  curl -sS --fail-with-body -X POST "$SHOP/emulator/api/customers/$CUSTOMER/messages?number_id=$NUMBER" \
    -H 'Content-Type: application/json' --data "{\"text\": \"$1\"}" >/dev/null
}
says() { chat | grep -o "$1" | tail -1 || true; }
write "Ciao" && await says "Come ti chiami" >/dev/null
write "Marco Neri" && await says "piacere" >/dev/null
write "torta al limone" && await says "Con limoni di Sorrento" >/dev/null
write "aggiungi 1" && await says "nel carrello" >/dev/null

say "6. They check out by the link in their chat"
write "checkout"
LINK=$SHOP$(await says '/checkout/[A-Za-z0-9_-]\{96\}')
SEEN=$(curl -sS --fail-with-body "$LINK" | grep -o 'name="seen" value="[^"]*"' | sed 's/.*value="//; s/"$//')
curl -sS --fail-with-body "$LINK/order" --data-urlencode "seen=$SEEN" \
  --data-urlencode "name=Marco Neri" --data-urlencode "street=Via Roma 1" \
  --data-urlencode "postal_code=80067" --data-urlencode "city=Sorrento" \
  --data-urlencode "payment=cash_on_delivery" >/dev/null

say "7. The shop sees the order, and sends it"
order() { api GET "/api/orders?workspace_id=$WORKSPACE&fields=id,number,status" | grep -o '"id":"[^"]*"' || true; }
ORDER=$(await order | field id)
api PUT "/api/orders/$ORDER/status?workspace_id=$WORKSPACE" '{"status": "confirmed"}' >/dev/null
await says "ORD-000001" >/dev/null
api GET "/api/orders/$ORDER?workspace_id=$WORKSPACE"
