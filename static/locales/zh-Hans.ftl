app-title = 友好城市地图
