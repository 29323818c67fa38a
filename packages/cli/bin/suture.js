#!/usr/bin/env node
import { ensureBuilt } from '../../../tools/ensure-built.mjs';

ensureBuilt();
await import('../dist/main.js');
