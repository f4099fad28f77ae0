// The drop zone: a file dropped or chosen becomes the page's data; the tags do the rest.
const source = document.getElementById('orders');
const drop = document.getElementById('drop');
const lead = document.getElementById('lead');

/** Shows a file of the reader's own in place of the demo data. */
function show(file) {
  source.currency = '';
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
