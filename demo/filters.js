// Links to the other page take along the filters that the address holds (`sync="url"`): both pages keep one set.
for (const link of document.querySelectorAll('a[data-filters]')) {
  link.addEventListener('click', () => {
    link.search = location.search;
  });
}
