import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeChecksums } from '../../../src/build/checksums.ts';
import { temporaryFolder } from '../../lists.ts';

test('the list has every file once, sorted, in the form that sha256sum reads', () => {
  const site = temporaryFolder();
  mkdirSync(join(site, 'papers'));
  writeFileSync(join(site, 'papers/a.html'), 'a');
  writeFileSync(join(site, 'index.html'), '');
  writeFileSync(join(site, 'B.html'), 'b');
  writeChecksums(site);
  expect(readFileSync(join(site, 'SHA256SUMS'), 'utf8')).toBe(
    [
      '3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d  B.html',
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  index.html',
      'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  papers/a.html',
      '',
    ].join('\n'),
  );
});
