app-title = Sister-City Atlas
