// What several test targets share: fixtures, golden screens, key scripts, pseudo terminals.
