/** Takes the focus to the results, where the link that was followed is about to go away. */
export function focusResults() {
  document.getElementById('results')?.focus();
}
