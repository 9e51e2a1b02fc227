import { expect, test } from 'vitest';
import { piecesOfTitle } from '../../../src/views/breaks.ts';

test('a Chinese title breaks between words, not before a single character or what is no word', () => {
  const pieces = (text: string, lang = 'zh-CN') => piecesOfTitle({ text, lang }).join('|');
  expect(pieces('超声造影诊断肾脏占位性病变的价值')).toBe('超声|造影|诊断|肾脏|占位性|病变的|价值');
  expect(pieces('基于 CT 的诊断：肝脏')).toBe('基于 CT 的|诊断：肝脏');
  expect(pieces('Ultrasound of the liver', 'en')).toBe('Ultrasound of the liver');
});
