import { expect, it } from 'vitest';
import { type ExtractPart, splitExtract } from './extract';

const hit = (text: string): ExtractPart => ({ text, isHit: true });
const plain = (text: string): ExtractPart => ({ text, isHit: false });

it.each<[string | null, ExtractPart[] | null]>([
  [null, null],
  ['no hit', null],
  ['a \u0002b\u0003 c', [plain('a '), hit('b'), plain(' c')]],
  ['\u0002b\u0003', [hit('b')]],
  ['\u0002a\u0003\u0002b\u0003', [hit('a'), hit('b')]],
  ['<b>\u0002<script>\u0003', [plain('<b>'), hit('<script>')]],
  ['x \u0002never ended', [plain('x '), hit('never ended')]],
])('splits %j', (marked, parts) => expect(splitExtract(marked)).toEqual(parts));
