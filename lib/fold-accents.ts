/** The text in lower case without accents, and with signs of one meaning written alike: `Cabán` is `caban`, `№ ５` is `no 5`. */
export function foldAccents(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
