// The playground: a data file, a widget and its attributes make a widget and its code. The tags and attributes are those of the manifest.
import { embedCode } from '/dist/elements/base/menu/embed-code.js';
import { copy } from './copy.js';

const element = (id) => document.getElementById(id);
const tags = await (await fetch('/dist/playground.json')).json();

/** Attributes that a widget starts with, because it shows little without them. */
const FIRST = { 'sales-kpi': { compare: 'previous-year', sparkline: '' }, 'sales-filter': { field: 'region' } };
/** Names of the spellings. */
const SPELLINGS = { tag: 'Tag', div: 'For editors that remove unknown tags', frame: 'For pages that allow frames only' };

/** The widget that is shown, until another tag is chosen. */
let widget;

function make(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** Shows the code of the widget. A file of the user's own is named by its file name. */
function showCode() {
  const [file] = element('file').files;
  const example = widget.cloneNode();
  if (file) example.setAttribute('src', file.name);
  const { height } = widget.getBoundingClientRect();
  const code = embedCode(example, { provider: undefined, heading: widget.localName, page: undefined, height });
  const blocks = Object.entries(SPELLINGS).flatMap(([name, label]) => {
    const button = make('button', { type: 'button', textContent: 'Copy', ariaLabel: `Copy: ${label}` });
    button.addEventListener('click', () => copy(code[name], button, element('copied')));
    return [
      make('h2', { textContent: label }),
      make('div', { className: 'code' }, make('pre', { id: `code-${name}`, textContent: code[name] }), button),
    ];
  });
  element('codes').replaceChildren(...blocks);
}

function setData() {
  const [file] = element('file').files;
  widget.data = file;
  widget.setAttribute('src', element('src').value);
}

/** A field for an attribute: each change is one of the widget. */
function renderField({ name, isSwitch, description }) {
  const start = widget.getAttribute(name);
  const input = make(
    'input',
    isSwitch ? { type: 'checkbox', checked: start !== null } : { value: start ?? '', spellcheck: false },
  );
  input.id = `attribute-${name}`;
  const hint = make('p', { id: `${input.id}-hint`, textContent: description ?? '' });
  input.setAttribute('aria-describedby', hint.id);
  input.addEventListener('change', () => {
    if (isSwitch) widget.toggleAttribute(name, input.checked);
    else if (input.value) widget.setAttribute(name, input.value);
    else widget.removeAttribute(name);
    showCode();
  });
  return make('div', {}, make('label', {}, name, input), hint);
}

function showTag() {
  const { tag, summary, attributes } = tags.find((one) => one.tag === element('tag').value);
  widget = document.createElement(tag);
  for (const [name, value] of Object.entries(FIRST[tag] ?? {})) widget.setAttribute(name, value);
  element('summary').textContent = summary;
  element('attributes').replaceChildren(...attributes.map(renderField));
  setData();
  element('widget').replaceChildren(widget);
  showCode();
}

element('tag').append(...tags.map(({ tag }) => make('option', { value: tag, textContent: tag, selected: tag === 'sales-kpi' })));
element('tag').addEventListener('change', showTag);
for (const id of ['src', 'file'])
  element(id).addEventListener('change', () => {
    setData();
    showCode();
  });
element('form').addEventListener('submit', (event) => event.preventDefault());
document.addEventListener('sales-load', showCode);
showTag();
