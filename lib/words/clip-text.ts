/** The first `limit` characters of a text, cut at a word where one ends near by, with an ellipsis; whole if short. */
export function clipText(text: string, limit: number) {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  const space = cut.lastIndexOf(' ');
  const end = space > limit * 0.6 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '');
  return `${end.trimEnd()}…`;
}
