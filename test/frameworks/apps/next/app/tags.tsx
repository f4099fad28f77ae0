'use client';
import 'sales-elements/define/all.js';

export function Tags() {
  return null;
}
