/** Copies text, and says so on the button for a moment and in a live region. */
export async function copy(text, button, status) {
  await navigator.clipboard.writeText(text);
  status.textContent = 'The HTML is on the clipboard.';
  button.textContent = 'Copied';
  setTimeout(() => {
    status.textContent = '';
    button.textContent = 'Copy';
  }, 2000);
}
