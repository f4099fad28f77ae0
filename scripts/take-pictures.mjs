// npm run pictures: those of stories, compared with the kept ones. npm run pictures -- sets: dashboards over public sales files, measured.
await import(process.argv[2] === 'sets' ? './test-sets.mjs' : './test-pictures.mjs');
