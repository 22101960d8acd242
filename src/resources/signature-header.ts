/** Where an alert has its signature: 64 hexadecimal digits. Apart, since a constant should not load the rest. */
export const SIGNATURE_HEADER_NAME = "x-trigger-signature-hmacsha256";
