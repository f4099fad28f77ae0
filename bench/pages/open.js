// A page with twelve widgets over one file, as a visitor opens it: when the first number is painted, and when all are.

/** What the page is written with. */
function markup({ url, isKept }) {
  const of = (tag, attributes) => `<sales-${tag} measure="revenue" ${attributes}></sales-${tag}>`;
  return `<sales-source src="${url}" ${isKept ? 'cache="persist"' : ''}></sales-source>
    ${of('kpi', '')}${of('kpi', 'compare="previous-year" sparkline')}
    <sales-kpi measure="units"></sales-kpi><sales-kpi measure="profit"></sales-kpi>
    ${of('trend', 'granularity="month"')}${of('trend', 'granularity="month" series="region"')}
    ${of('breakdown', 'by="region"')}${of('breakdown', 'by="product" top="10"')}${of('breakdown', 'by="store" top="10"')}
    ${of('table', 'by="channel"')}${of('heatmap', 'x="weekday(date)" y="month(date)"')}
    <sales-filter field="channel"></sales-filter>`;
}

/** Milliseconds from the start of the navigation until the first number and until all widgets are painted, and the number. */
window.answer = async (input) => {
  document.body.innerHTML = markup(input);
  const widgets = [...document.body.children].filter(({ localName }) => localName !== 'sales-source');
  await Promise.all(widgets.map(({ localName }) => customElements.whenDefined(localName)));
  const [first] = widgets;
  await first.ready;
  const firstMs = performance.now();
  await Promise.all(widgets.map(({ ready }) => ready));
  return { firstMs, allMs: performance.now(), value: first.value };
};

/** True once the copy of the file is stored. */
window.isKept = async () => {
  const databases = await window.indexedDB.databases();
  if (!databases.some(({ name }) => name === 'sales-elements-tables')) return false;
  const database = await new Promise((resolve) => {
    const request = window.indexedDB.open('sales-elements-tables');
    request.onsuccess = () => resolve(request.result);
  });
  const count = await new Promise((resolve) => {
    const request = database.transaction('tables').objectStore('tables').count();
    request.onsuccess = () => resolve(request.result);
  });
  database.close();
  return count > 0;
};
