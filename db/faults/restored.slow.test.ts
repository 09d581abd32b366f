import { join } from 'node:path';
import { request } from 'undici';
import { expect, test } from 'vitest';
import { openStore } from '../engine/store';
import { rows } from '../engine/rows';
