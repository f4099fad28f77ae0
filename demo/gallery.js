// The gallery: all questions as tiles, or the one that the address names, with the HTML of what is shown.
// Tiles hold real elements, drawn when they come near the screen: they follow theme and brand color, and are never out of date.
import { copy } from './copy.js';

const main = document.getElementById('main');
const questions = [...document.querySelectorAll('template')];

/** Returns a new element with a class and children. */
function make(name, className, ...children) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

/** The HTML of an element as one writes it. */
const htmlOf = (element) => element.outerHTML.replaceAll('=""', '');

/** A block of code with a button that copies it. */
function renderCode(...elements) {
  const text = elements.map(htmlOf).join('\n');
  const button = make('button', '', 'Copy');
  button.type = 'button';
  button.addEventListener('click', () => copy(text, button, document.getElementById('copied')));
  return make('div', 'code', make('pre', '', make('code', '', text)), button);
}

/** Draws the elements of tiles that come near the screen. */
const nearby = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      nearby.unobserve(target);
      target.append(target.example);
    }
  },
  { rootMargin: '200px' },
);

function renderTile({ id, content, dataset }) {
  const tag = content.querySelector(dataset.tile ?? '.charts > *');
  const image = make('div', 'image');
  image.inert = true;
  image.ariaHidden = 'true';
  image.example = document.importNode(tag, true);
  // A tile shows all data, regardless of the question’s filter.
  image.example.setAttribute('group', 'tiles');
  if (tag.localName !== 'sales-dashboard') {
    image.example.setAttribute('appearance', 'plain');
    image.example.setAttribute('height', '220');
  }
  nearby.observe(image);
  const link = make('a', '', document.querySelector(`.gallery nav [href="#${id}"]`).textContent);
  link.href = `#${id}`;
  return make('li', '', make('h2', '', link), image, renderCode(tag));
}

function showAll() {
  const about =
    'Each question with the tags that answer it, over a made-up furniture chain. Open one to filter, drill down and copy.';
  main.replaceChildren(
    make('h1', '', 'Common sales questions and the element for each'),
    make('p', '', about),
    make('ul', 'tiles', ...questions.map(renderTile)),
  );
}

/** Puts the HTML of the elements of a question below them: of a row of filters or numbers together, of charts each. */
function addCode(part) {
  for (const row of part.querySelectorAll('.filters, .figures')) row.after(renderCode(...row.children));
  for (const chart of part.querySelectorAll('.charts > *')) {
    const code = renderCode(chart);
    const figure = make('figure');
    chart.replaceWith(figure);
    figure.append(chart, code);
  }
}

function showQuestion({ content }) {
  const part = content.cloneNode(true);
  addCode(part);
  const heading = part.querySelector('h2');
  heading.replaceWith(make('h1', '', heading.textContent));
  const source = renderCode(document.querySelector('sales-source'));
  main.replaceChildren(
    document.importNode(part, true),
    make('p', '', 'One source on the page is all that these tags need:'),
    source,
  );
}

/** Shows what the address names; from the second time on the heading gets the focus, as on a new page. */
function show(isFirst) {
  const question = questions.find(({ id }) => `#${id}` === location.hash);
  nearby.disconnect();
  if (question) showQuestion(question);
  else showAll();
  for (const link of document.querySelectorAll('.gallery nav a')) {
    if (link.hash === (question ? location.hash : '')) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  const heading = main.querySelector('h1');
  document.title = `${heading.textContent} · sales-elements`;
  if (isFirst) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  window.scrollTo(0, 0);
}

addEventListener('hashchange', () => show(false));
show(true);
