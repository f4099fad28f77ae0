// The drop zone: files dropped or chosen become the page's data; the tags do the rest.
const source = document.getElementById('orders');
const drop = document.getElementById('drop');
const lead = document.getElementById('lead');

/** Leaves out what a reader's file has no column for; the demo's own data have them all. */
document.addEventListener('sales-error', ({ target, detail }) => {
  if (detail.code === 'missing-role') target.hidden = true;
});

/** Shows files of the reader's own in place of the demo data: each is a table, named after its file. */
function show(files) {
  if (files.length === 0) return;
  for (const widget of document.querySelectorAll('[hidden]')) widget.hidden = false;
  // What was said of the demo's data does not hold for others.
  source.currency = '';
  document.querySelector('[goal]')?.removeAttribute('goal');
  source.data = files.length === 1 ? files[0] : { tables: tablesOf(files) };
  lead.textContent = `${files.map(({ name }) => name).join(', ')}: read in this browser, sent nowhere.`;
}

function tablesOf(files) {
  const stem = ({ name }) => name.replace(/(\.[a-z0-9]{1,8}){1,2}$/i, '') || 'data';
  const used = new Set();
  return Object.fromEntries(
    files.map((file) => {
      let name = stem(file);
      while (used.has(name)) name += '-2';
      used.add(name);
      return [name, file];
    }),
  );
}

document.getElementById('file').addEventListener('change', ({ target }) => show([...target.files]));

addEventListener('dragover', (event) => {
  event.preventDefault();
  drop.classList.add('over');
});
addEventListener('dragleave', () => drop.classList.remove('over'));
addEventListener('drop', (event) => {
  event.preventDefault();
  drop.classList.remove('over');
  show([...event.dataTransfer.files]);
});
