import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stem } from '../../../src/text/stem.ts';
import { anyText, anyWord, RUNS } from './arbitrary.ts';

describe('stem', () => {
  it.each([
    ['nodes', 'node'],
    ['patches', 'patch'],
    ['masses', 'mass'],
    ['biopsies', 'biopsy'],
    ['viruses', 'virus'],
    ['echoes', 'echo'],
    ['mris', 'mri'],
    ['lymphomas', 'lymphoma'],
    ['atlases', 'atlas'],
    ['metastases', 'metastasis'],
    ['diagnoses', 'diagnosis'],
  ])('takes the plural %s for %s', (plural, singular) => {
    expect(stem(plural)).toBe(stem(singular));
  });

  it.each([
    ['imaging', 'image'],
    ['staged', 'stage'],
    ['learning', 'learned'],
    ['scanned', 'scan'],
    ['coding', 'code'],
    ['guided', 'guide'],
    ['solving', 'solve'],
    ['enhanced', 'enhancing'],
    ['sensing', 'sense'],
    ['sampled', 'sample'],
    ['classified', 'classify'],
    ['computing', 'computed'],
    ['biased', 'bias'],
    ['processing', 'process'],
  ])('takes %s for a form of %s', (form, word) => {
    expect(stem(form)).toBe(stem(word));
  });

  it.each([
    ['tumours', 'tumor'],
    ['localisation', 'localization'],
    ['localising', 'localized'],
    ['analysed', 'analyzing'],
    ['fibre', 'fiber'],
    ['centred', 'centering'],
    ['grey', 'gray'],
    ['haemorrhage', 'hemorrhage'],
    ['oesophagus', 'esophagus'],
    ['oedema', 'edema'],
    ['paediatric', 'pediatric'],
    ['foetal', 'fetal'],
    ['diarrhoea', 'diarrhea'],
    ['labelled', 'labeled'],
    ['modelling', 'modeling'],
    ['catalogue', 'catalog'],
    ['programme', 'program'],
    ['artefacts', 'artifact'],
    ['behavioural', 'behavioral'],
    ['litre', 'liter'],
  ])('takes British %s for American %s', (british, american) => {
    expect(stem(british)).toBe(stem(american));
  });

  it('keeps different words apart', () => {
    const words = [
      'spine',
      'spin',
      'plane',
      'plan',
      'testes',
      'test',
      'node',
      'nod',
      'mass',
      'mask',
      'need',
      'string',
      'ring',
      'hour',
      'pelvis',
      'size',
    ];
    expect(new Set(words.map(stem)).size).toBe(words.length);
  });

  it('leaves short words, abbreviations and words of other characters alone', () => {
    const words = ['us', 'ct', 'cts', 'gas', 'ceus', 'abus', 'vgg16', '3d', 'ультразвук', '超声', '', 'a'.repeat(41)];
    expect(words.map(stem)).toEqual(words);
  });

  it('never leaves less than three letters of a longer word', () => {
    fc.assert(
      fc.property(anyWord, (word) => stem(word).length >= Math.min(3, word.length)),
      RUNS,
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(anyText, (text) => typeof stem(text) === 'string'),
      RUNS,
    );
  });
});
