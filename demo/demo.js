// The drop zone: a file dropped or chosen becomes the page's data; the tags do the rest.
const source = document.getElementById('orders');
const drop = document.getElementById('drop');
const lead = document.getElementById('lead');

/** Leaves out what a reader's file has no column for; the demo's own data have them all. */
document.addEventListener('sales-error', ({ target, detail }) => {
  if (detail.code === 'missing-role') target.hidden = true;
});

/** Shows a file of the reader's own in place of the demo data. */
function show(file) {
  for (const widget of document.querySelectorAll('[hidden]')) widget.hidden = false;
  // What was said of the demo's data does not hold for others.
  source.currency = '';
  document.querySelector('[goal]')?.removeAttribute('goal');
  source.data = file;
  lead.textContent = `${file.name}: read in this browser, sent nowhere.`;
}

document.getElementById('file').addEventListener('change', (event) => {
  const [file] = event.target.files;
  if (file) show(file);
});

addEventListener('dragover', (event) => {
  event.preventDefault();
  drop.classList.add('over');
});
addEventListener('dragleave', () => drop.classList.remove('over'));
addEventListener('drop', (event) => {
  event.preventDefault();
  drop.classList.remove('over');
  const [file] = event.dataTransfer.files;
  if (file) show(file);
});
