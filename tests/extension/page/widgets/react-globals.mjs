// The packages carry no types of their own, and this file hands on everything they have.
// @ts-expect-error no declarations
import * as React from 'react';
// @ts-expect-error no declarations
import * as ReactDOM from 'react-dom/client';

Object.assign(window, { React, ReactDOM });
