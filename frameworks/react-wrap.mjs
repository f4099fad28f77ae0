'use client';
// The part of the React wrappers that runs; `npm run build` copies it to dist/react/wrap.js, and writes a component per tag next to it (frameworks.mjs).
import { createElement, forwardRef, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';

/** Before the page is painted; a server has no such moment. */
const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/** The value of an attribute; undefined without one. Switches use `false`, because some are on by default. */
function written(value, isSwitch) {
  if (value === true) return '';
  if (value === false) return isSwitch ? 'false' : undefined;
  return value ?? undefined;
}

/** Sorts what a component is given: attributes (also those of every element), properties that hold more than a text, and listeners by event. */
function sorted(props, { attributes, properties, events }) {
  const given = { attributes: {}, properties: {}, listeners: {} };
  for (const [name, value] of Object.entries(props)) {
    const own = attributes[name];
    if (own) given.attributes[own[0]] = written(value, own[1]);
    else if (properties.includes(name)) given.properties[name] = value;
    else if (events[name]) given.listeners[events[name]] = value;
    else given.attributes[name === 'className' ? 'class' : name] = value;
  }
  return given;
}

/** A component for a tag. `attributes`: by property, the attribute and whether it is a switch; `events`: by prop, the event. */
export function wrap(tag, declared) {
  const types = Object.values(declared.events);
  const Component = forwardRef((props, outer) => {
    const { attributes, properties, listeners } = sorted(props, declared);
    const inner = useRef(null);
    const latest = useRef(listeners);
    const set = useRef({});
    useImperativeHandle(outer, () => inner.current, []);
    useBeforePaint(() => {
      latest.current = listeners;
      for (const name of Object.keys({ ...set.current, ...properties }))
        if (set.current[name] !== properties[name]) inner.current[name] = properties[name];
      set.current = properties;
    });
    useBeforePaint(() => {
      const element = inner.current;
      const hear = (event) => latest.current[event.type]?.(event);
      for (const type of types) element.addEventListener(type, hear);
      return () => {
        for (const type of types) element.removeEventListener(type, hear);
      };
    }, []);
    return createElement(tag, { ...attributes, ref: inner });
  });
  Component.displayName = declared.name;
  return Component;
}
