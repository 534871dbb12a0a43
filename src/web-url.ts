/** A link that a visitor may follow, or `null`: http and https only, whatever the markup says. */
export function webUrl(value: string | null): string | null {
  if (value === null || !URL.canParse(value, document.baseURI)) return null;
  const {protocol, href} = new URL(value, document.baseURI);
  return /^https?:$/.test(protocol) ? href : null;
}
