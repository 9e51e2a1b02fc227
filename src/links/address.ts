/** Addresses that the link check never asks: this machine, its network, and whatever else is not the public internet. */
import { BlockList, isIP } from 'node:net';

/** Source: iana.org, "IPv4 / IPv6 Special-Purpose Address Registry"; every block that is not globally reachable, and multicast. */
const V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];

/** Beside 2000::/3, the only block of IPv6 that is in public use, nothing is let through; inside it, these are not. */
const V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'];

const blocked = new BlockList();
for (const block of V4) blocked.addSubnet(...subnet(block), 'ipv4');
for (const block of V6) blocked.addSubnet(...subnet(block), 'ipv6');

const publicV6 = new BlockList();
publicV6.addSubnet('2000::', 3, 'ipv6');

function subnet(block: string): [string, number] {
  const [address = '', bits] = block.split('/');
  return [address, Number(bits)];
}

/** Is this IP address of no public server? What is not an IP address at all counts as one that is not. */
export function isPrivateAddress(ip: string): boolean {
  const address = ip.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  switch (isIP(address)) {
    case 4:
      return blocked.check(address, 'ipv4');
    case 6:
      return !publicV6.check(address, 'ipv6') || blocked.check(address, 'ipv6');
    default:
      return true;
  }
}
