// sales-elements, as a page has it: one pasted tag; the answer is there when the card is painted.
window.answer = async ({ url }) => {
  const kpi = document.createElement('sales-kpi');
  kpi.setAttribute('src', url);
  kpi.setAttribute('measure', 'revenue');
  document.body.append(kpi);
  await kpi.ready;
  return kpi.value;
};
