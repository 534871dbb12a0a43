/**
 * What counts as one visitor's address: an IPv4 address as it is; of an IPv6 one the /64 network, because a household or a
 * rented server has all of that to itself. Takes a port and a zone with it; `null` for what is no address.
 */
export function networkOf(text: string): string | null {
  const bare = withoutPort(text.trim());
  return isIpv4(bare) ? bare : ipv6Network(bare);
}

/** `[2001:db8::1]:443`, `192.0.2.1:443`: some proxies write so. */
function withoutPort(text: string): string {
  const bracketed = /^\[([^\]]*)\](?::\d+)?$/.exec(text);
  return bracketed?.[1] ?? text.replace(/^([\d.]+):\d+$/, '$1');
}

/** No leading zeros: `010` is eight to some parsers, and one visitor must not have two names. */
const isIpv4 = (text: string): boolean => /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/.test(text);

function ipv6Network(text: string): string | null {
  const address = text.replace(/%.*$/, '');
  // The URL parser knows every way to write one, and writes it in one way.
  if (!/^[\da-f:.]+$/i.test(address) || !URL.canParse(`http://[${address}]/`)) return null;
  const [head = '', tail = ''] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split('::');
  const groups = (part: string): string[] => (part === '' ? [] : part.split(':'));
  const [first, last] = [groups(head), groups(tail)];
  const all = [...first, ...Array<string>(8 - first.length - last.length).fill('0'), ...last];
  const mapped = all.slice(0, 6).join(':') === '0:0:0:0:0:ffff';
  return mapped ? ipv4Of(all.slice(6)) : `${all.slice(0, 4).join(':')}::/64`;
}

/** The last two groups of `::ffff:192.0.2.1`, as an IPv4 address. */
const ipv4Of = (groups: readonly string[]): string =>
  groups.map((group) => parseInt(group, 16)).flatMap((group) => [group >> 8, group & 255]).join('.');
