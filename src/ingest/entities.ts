/**
 * Entities in what services give as text: numbers, and the names of HTML 4. The later two thousand names of HTML 5 would be a
 * third of what the form in the browser loads, and no record has them; what is not known stays as it stands.
 * Source: HTML 4.01, 24; HTML Standard, 13.2.5.80 for the numbers 128 to 159.
 */

/** Names of characters that follow each other, by the first one; `-` stands for one without a name. */
const NAMES: Readonly<Record<number, string>> = {
  34: 'quot - - - amp apos',
  60: 'lt - gt',
  160:
    'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para ' +
    'middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute ' +
    'Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml ' +
    'Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml ' +
    'eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml',
  338: 'OElig oelig',
  352: 'Scaron scaron',
  376: 'Yuml',
  402: 'fnof',
  710: 'circ',
  732: 'tilde',
  913: 'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi Omega',
  945: 'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega',
  977: 'thetasym upsih - - - piv',
  8194: 'ensp emsp',
  8201: 'thinsp - - zwnj zwj lrm rlm - - - ndash mdash - - - lsquo rsquo sbquo - ldquo rdquo bdquo - dagger Dagger bull - - - hellip',
  8240: 'permil - prime Prime - - - - - lsaquo rsaquo - - - oline',
  8260: 'frasl',
  8364: 'euro',
  8465: 'image',
  8472: 'weierp - - - real',
  8482: 'trade',
  8501: 'alefsym',
  8592: 'larr uarr rarr darr harr',
  8629: 'crarr',
  8656: 'lArr uArr rArr dArr hArr',
  8704: 'forall - part exist - empty - nabla isin notin - ni - - - prod - sum minus - - - - lowast - - radic - - prop infin - ang',
  8743: 'and or cap cup int',
  8756: 'there4',
  8764: 'sim',
  8773: 'cong - - asymp',
  8800: 'ne equiv - - le ge',
  8834: 'sub sup nsub - sube supe',
  8853: 'oplus - otimes',
  8869: 'perp',
  8901: 'sdot',
  8968: 'lceil rceil lfloor rfloor',
  9001: 'lang rang',
  9674: 'loz',
  9824: 'spades - - clubs - hearts diams',
};

const BY_NAME = new Map(
  Object.entries(NAMES).flatMap(([first, names]) =>
    names.split(' ').map((name, index) => [name, Number(first) + index] as const),
  ),
);

/** What a number stands for: 128 to 159 are those of Windows, whoever wrote them. */
function character(code: number): string {
  if (code >= 128 && code < 160) return new TextDecoder('windows-1252').decode(Uint8Array.of(code));
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '\uFFFD';
}

/** A text with its entities undone, once. */
export const withoutEntities = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,7}));/gi,
    (entity, decimal?: string, hex?: string, name?: string) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : BY_NAME.get(name ?? '');
      return code === undefined ? entity : character(code);
    },
  );
