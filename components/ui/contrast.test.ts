import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../app/styles/tokens.css', import.meta.url), 'utf8');
const [lightCss = '', darkCss = ''] = css.split('@media screen and (prefers-color-scheme: dark)');
const light = tokensOf(lightCss);
const schemes = { light, dark: new Map([...light, ...tokensOf(darkCss)]) };

const TEXT = [
  ...['ink', 'ink-soft', 'link', 'link-visited', 'accent', 'against-ink'].flatMap((ink) => [
    [ink, 'paper'],
    [ink, 'band'],
  ]),
  ['ink', 'mark'],
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-hover'],
  ...['carried', 'moving', 'waiting', 'against', 'closed'].map((family) => [
    `${family}-ink`,
    `${family}-surface`,
  ]),
  ...['carried', 'moving', 'waiting', 'against', 'closed', 'unknown'].map((family) => [
    `${family}-ink`,
    'paper',
  ]),
  ...['carried', 'moving', 'waiting', 'against'].flatMap((family) => [
    ['ink', `${family}-surface`],
    ['ink-soft', `${family}-surface`],
    ['link', `${family}-surface`],
  ]),
] as [string, string][];
const PARTS = [
  ['control', 'paper'],
  ['control', 'band'],
  ['focus', 'paper'],
  ['focus', 'band'],
  ['rule-strong', 'paper'],
] as [string, string][];

describe.each(Object.entries(schemes))('in the %s scheme', (_, tokens) => {
  it.each(TEXT)('%s on %s is readable: 4.5 to 1', (ink, surface) => {
    expect(contrast(tokens, ink, surface)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(PARTS)('%s on %s is seen: 3 to 1', (part, surface) => {
    expect(contrast(tokens, part, surface)).toBeGreaterThanOrEqual(3);
  });
});

function tokensOf(text: string) {
  const found = text.matchAll(/--([\w-]+):\s*oklch\(([\d.]+)%\s+([\d.]+)\s+([\d.]+)\)/g);
  return new Map(
    [...found].map(([, name = '', l, c, h]) => [name, luminance(Number(l) / 100, Number(c), Number(h))]),
  );
}

function contrast(tokens: Map<string, number>, one: string, other: string) {
  const [a, b] = [one, other].map((name) => tokens.get(name));
  if (a === undefined || b === undefined) throw new Error(`No such colour: ${one} or ${other}`);
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Relative luminance of an OKLCH colour, its linear sRGB parts held to the gamut. */
function luminance(l: number, chroma: number, hue: number) {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const held = (value: number) => Math.min(1, Math.max(0, value));
  return (
    0.2126 * held(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short) +
    0.7152 * held(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short) +
    0.0722 * held(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short)
  );
}
