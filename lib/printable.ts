/** Signs that end a line, speak to a terminal, turn the direction of writing or are not seen; new lines and tabs are not among them. */
const UNSEEN = /[^\P{Cc}\n\t]|[\p{Cf}\u2028\u2029]/gu;
const LINE_END = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
const CONTROL = /[^\P{Cc}\n\t]/gu;
/** Signs that make what follows read from the other side. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;
/** What JSON leaves as it is and a terminal does not. */
const UNESCAPED = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A text for a terminal: its lines and tabs, and blanks for what would do more there than be read. */
export function printable(text: string): string {
  return text.replace(UNSEEN, ' ');
}

/** The same on one line, for a word of somebody else's within a sentence or a row. */
export function oneLine(text: string): string {
  return printable(text).replace(/[\n\t]/g, ' ');
}

/** A text for a cell: every line end is a new line, and controls and what turns the direction are left out. */
export function cellText(text: string): string {
  return text.replace(LINE_END, '\n').replace(CONTROL, '').replace(TURNING, '');
}

/** A text of JSON that means the same, with the signs that a terminal heeds escaped. */
export function escapedJson(json: string): string {
  return json.replace(UNESCAPED, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
